package org.mapiscope.mime.calendar;

import biweekly.parameter.ParticipationStatus;
import biweekly.property.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a message does with a meeting. Source: [MS-OXCICAL] 2.1.3.1.1.1.
 *
 * @param status of who answers; empty for what is no answer
 */
record MeetingKind(String messageClass, String method, Optional<ParticipationStatus> status) {
    private static final List<MeetingKind> ALL = List.of(
            new MeetingKind("IPM.SCHEDULE.MEETING.REQUEST", Method.REQUEST, Optional.empty()),
            new MeetingKind("IPM.SCHEDULE.MEETING.CANCELED", Method.CANCEL, Optional.empty()),
            new MeetingKind("IPM.SCHEDULE.MEETING.RESP.POS", Method.REPLY, Optional.of(ParticipationStatus.ACCEPTED)),
            new MeetingKind("IPM.SCHEDULE.MEETING.RESP.NEG", Method.REPLY, Optional.of(ParticipationStatus.DECLINED)),
            new MeetingKind("IPM.SCHEDULE.MEETING.RESP.TENT", Method.REPLY,
                    Optional.of(ParticipationStatus.TENTATIVE)),
            new MeetingKind("IPM.APPOINTMENT", Method.PUBLISH, Optional.empty()));

    /** {@return the kind of such messages; empty for those that are about no meeting} */
    static Optional<MeetingKind> of(String messageClass) {
        String name = messageClass.toUpperCase(Locale.ROOT);
        return ALL.stream()
                .filter(each -> name.equals(each.messageClass) || name.startsWith(each.messageClass + "."))
                .findFirst();
    }

    boolean isReply() {
        return status.isPresent();
    }
}
