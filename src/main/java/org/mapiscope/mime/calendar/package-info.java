/**
 * Appointments and meetings as iCalendar: what a mail program that is no Outlook understands of them. Source: RFC 5545,
 * RFC 5546; [MS-OXCICAL] for which property goes where, [MS-OXOCAL] for how Outlook keeps them.
 *
 * <p>The only package that sees biweekly.
 */
@NullMarked
package org.mapiscope.mime.calendar;

import org.jspecify.annotations.NullMarked;
