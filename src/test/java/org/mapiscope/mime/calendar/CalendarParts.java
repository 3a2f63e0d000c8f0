package org.mapiscope.mime.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** Finds the calendar in a mail, by another reader than the writer's. */
final class CalendarParts {
    private CalendarParts() {}

    /** {@return the text of the last form of the body, which must be a calendar} */
    static String of(String mime) throws Exception {
        Entity last = new DefaultMessageBuilder()
                .parseMessage(new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
        while (last.getBody() instanceof Multipart parts) {
            last = parts.getBodyParts().getLast();
        }
        if (!last.getMimeType().equals("text/calendar")) {
            throw new IllegalStateException("The last part is " + last.getMimeType());
        }
        try (var in = ((SingleBody) last.getBody()).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
