package org.mapiscope.mime.calendar;

/**
 * A recipient of a meeting.
 *
 * @param type PR_RECIPIENT_TYPE: 1 has to come, 2 may come, 3 is a room or a thing
 * @param track PR_RECIPIENT_TRACKSTATUS: what was answered so far
 * @param organizer whether it is who called the meeting
 */
public record Guest(Person person, int type, int track, boolean organizer) {}
