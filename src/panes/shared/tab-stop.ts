import { createContext, useContext } from "react";

/** Whether the Tab key stops at what is inside: in a long list, only in one row. */
export const TabStopContext = createContext(true);

/** The `tabIndex` of what can be pressed or played. */
export const useTabStop = (): 0 | -1 => (useContext(TabStopContext) ? 0 : -1);
