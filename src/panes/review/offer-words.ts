import type { ContextOffer } from "../../review/context-offer";
import { useLanguage } from "../shared/language";
import { usePreferences } from "../shared/preferences";

/** «Ook de 2 ervoor en de 2 erna als context». */
export function useOfferWords(): (offer: ContextOffer) => string {
  const { text } = useLanguage();
  return ({ before, after }) => {
    const side = before.length === 0 ? "after" : after.length === 0 ? "before" : "both";
    return text(`review.context.${side}`, { before: before.length, after: after.length });
  };
}

/** The same for who does not see the offer come in: with the key that takes it, where letters are keys. */
export function useOfferSaid(): (offer: ContextOffer) => string {
  const words = useOfferWords();
  const { text } = useLanguage();
  const { preferences } = usePreferences();
  return (offer) => (preferences.keys ? text("review.context-by-key", { offer: words(offer) }) : words(offer));
}
