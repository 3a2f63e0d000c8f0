package org.mapiscope.mime.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a message says of an appointment besides its times.
 *
 * @param text its body as text; empty when it is too long or there is none
 * @param sensitivity PR_SENSITIVITY
 * @param importance PR_IMPORTANCE
 * @param changed when it was changed last
 * @param fallbackUid what it is known by when it was never sent
 * @param sender who called the meeting, or who answers
 * @param answerWanted PR_RESPONSE_REQUESTED
 */
public record Details(String messageClass, String subject, String text, int sensitivity, int importance,
        Optional<Instant> changed, String fallbackUid, Person sender, List<Guest> guests, boolean answerWanted) {
    public Details {
        guests = List.copyOf(guests);
    }
}
