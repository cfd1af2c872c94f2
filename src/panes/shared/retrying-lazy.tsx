import { startTransition, useEffect, useState } from "react";
import type { ComponentType } from "react";
import { useLanguage } from "./language";
import { withSentences } from "./sentences";

type Part<Props> =
  | { readonly state: "waiting" }
  | { readonly state: "here"; readonly Shown: ComponentType<Props> }
  | { readonly state: "missing" };

/**
 * A screen that is fetched, with what it says, when it is first shown. React's own `lazy` keeps a failure for as long as the page lives;
 * this one fetches anew when the boundary around it shows it again.
 */
export function retryingLazy<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const { text } = useLanguage();
    const [part, setPart] = useState<Part<Props>>(fetched === null ? { state: "waiting" } : { state: "here", Shown: fetched });
    useEffect(() => {
      if (fetched !== null) return undefined;
      let current = true;
      const show = (now: Part<Props>) => {
        if (current) setPart(now);
      };
      void withSentences(fetchPart).then(
        (Shown) => {
          fetched = Shown;
          // In steps: of a long chat a screen has much to find out before it stands.
          startTransition(() => {
            show({ state: "here", Shown });
          });
        },
        () => {
          show({ state: "missing" });
        },
      );
      return () => {
        current = false;
      };
    }, []);
    // The one way by which a screen reaches the boundary around it.
    if (part.state === "missing") throw new Error("a part of the app was not fetched");
    return part.state === "here" ? <part.Shown {...props} /> : <p role="status">{text("app.loading")}</p>;
  };
}
