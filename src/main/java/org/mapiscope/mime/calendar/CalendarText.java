package org.mapiscope.mime.calendar;

/**
 * An appointment as iCalendar.
 *
 * @param method such as REQUEST
 * @param text lines that end with CR and LF
 */
public record CalendarText(String method, String text) {}
