/**
 * Goes to the folder in which somebody called `npm run`: npm goes to the project's first, and a path that is given is of where they stand.
 *
 * @param script the command's name in package.json; called without npm, it stands there already
 * @source https://docs.npmjs.com/cli/commands/npm-run: INIT_CWD
 */
export function goToAskedFolder(script: string): void {
  const { npm_lifecycle_event: running, INIT_CWD: asked } = process.env;
  if (running === script && asked !== undefined) process.chdir(asked);
}
