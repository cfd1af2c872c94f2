import type { PendingPart } from "../../record/register-content";
import { useLanguage } from "./language";

/** What is not there yet of a filed record, and what becomes of it. */
export function PendingLines({ parts }: { readonly parts: readonly PendingPart[] }) {
  const { text } = useLanguage();
  return <>{[...parts.map((part) => text(`pending.${part}`)), text("pending.later")].join(" ")}</>;
}
