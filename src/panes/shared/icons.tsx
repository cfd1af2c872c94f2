import type { ReactNode } from "react";

/** Small drawings of our own, one line thick, in the colour of the words beside them. A word always goes with them. */
const Icon = ({ children }: { readonly children: ReactNode }) => (
  <svg aria-hidden="true" focusable="false" width="1em" height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
    {children}
  </svg>
);

export const ArrowLeftIcon = () => <Icon><path d="M7 3 2.5 8 7 13M3 8h10.5" /></Icon>;
export const UndoIcon = () => <Icon><path d="M5 2.5 2 5.5l3 3M2.5 5.5H9a4 4 0 0 1 0 8H6" /></Icon>;
export const RedoIcon = () => <Icon><path d="m11 2.5 3 3-3 3M13.5 5.5H7a4 4 0 0 0 0 8h3" /></Icon>;
export const KeepIcon = () => <Icon><path d="m2.5 8.5 3.5 4 7.5-9" /></Icon>;
export const PrivateIcon = () => <Icon><rect x="3.5" y="7" width="9" height="6.5" rx="1" /><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" /></Icon>;
export const PartyIcon = () => <Icon><path d="M4 14V2.5h8l-2 3 2 3H4" /></Icon>;
export const LaterIcon = () => <Icon><circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2l2 1.3" /></Icon>;
export const HoldIcon = () => <Icon><path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z" /><path d="M5.5 8h5" /></Icon>;
export const FileIcon = () => <Icon><path d="M9 2H4v12h8V5zM9 2v3h3" /></Icon>;
export const InfoIcon = () => <Icon><circle cx="8" cy="8" r="6" /><path d="M8 7.5v3.5M8 5v.01" /></Icon>;
export const WarningIcon = () => <Icon><path d="M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v.01" /></Icon>;
export const DoneIcon = () => <Icon><circle cx="8" cy="8" r="6" /><path d="m5.5 8.2 1.8 1.8 3.2-3.7" /></Icon>;
export const RecordedIcon = () => <Icon><path d="M4 2h8v12H4zM6 8.5l1.5 1.5L10.5 6" /></Icon>;
export const PlaceOpenIcon = () => <Icon><path d="M4 2h8v12H4z" strokeDasharray="2 2" /><path d="M8 5v4M8 11v.01" /></Icon>;
export const UpIcon = () => <Icon><path d="m3 10 5-5 5 5" /></Icon>;
export const DownIcon = () => <Icon><path d="m3 6 5 5 5-5" /></Icon>;
