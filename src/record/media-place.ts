/** Which attachment it is: a message may have several. */
export interface MediaPlace {
  readonly messageNumber: number;
  /** Among the attachments of the message, from 0. */
  readonly place: number;
}

/** A text by which one attachment can be found. */
export const placeKey = ({ messageNumber, place }: MediaPlace): string => `${String(messageNumber)}-${String(place)}`;
