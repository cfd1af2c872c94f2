/** Style of the tenant's own pages. */
export const STYLE = `
body { margin: 0; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fafafa; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
fieldset { border: 1px solid #707070; border-radius: 4px; margin: 0 0 1rem; background: #fff; }
label { display: block; padding: 0.35rem 0; }
label small { display: block; margin-left: 1.75rem; color: #505050; }
button, select { font: inherit; padding: 0.5rem 1rem; }
:focus-visible { outline: 3px solid #0f548c; outline-offset: 2px; }
a { color: #0f548c; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; background: #fff; }
th, td { text-align: left; padding: 0.35rem 0.75rem; border-bottom: 1px solid #d1d1d1; vertical-align: top; overflow-wrap: anywhere; }
.host { display: flex; flex-direction: column; height: 100vh; }
.host header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; padding: 0.5rem 1rem; background: #e0e0f5; }
.host h1 { font-size: 1rem; margin: 0; }
.host iframe { flex: 1; border: 0; width: 100%; background: #fff; }
.host.side iframe { width: 280px; align-self: flex-end; border-left: 1px solid #707070; }
.host.pane iframe { width: 320px; align-self: flex-end; border-left: 1px solid #707070; }
`;
