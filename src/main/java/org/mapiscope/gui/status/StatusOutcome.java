package org.mapiscope.gui.status;

import org.mapiscope.mapi.HResult;

/**
 * How a method of a status object went.
 *
 * @param call such as {@code IMAPIStatus::ValidateState}
 * @param resource the row's name
 * @param detail the provider's words when it failed, or an empty string
 */
public record StatusOutcome(String call, String resource, HResult result, String detail) {}
