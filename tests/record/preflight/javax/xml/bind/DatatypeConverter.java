package javax.xml.bind;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;

/** Preflight reads numbers and dates of the metadata through this type, which Java left out after version 8. */
public final class DatatypeConverter {
  public static int parseInt(String text) {
    return Integer.parseInt(text.trim());
  }

  public static Calendar parseDateTime(String text) {
    var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.trim(), ZonedDateTime::from, LocalDateTime::from);
    return GregorianCalendar.from(read instanceof ZonedDateTime zoned ? zoned : ((LocalDateTime) read).atZone(ZoneOffset.UTC));
  }
}
