package org.mapiscope.operation.advise;

import java.time.Instant;
import org.mapiscope.mapi.Notification;

/**
 * Something that a sink was told.
 *
 * @param number from 1 on, in the order in which a log got them
 */
public record AdviseEvent(long number, Instant time, Notification notification) {}
