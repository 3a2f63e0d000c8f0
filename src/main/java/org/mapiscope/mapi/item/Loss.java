package org.mapiscope.mapi.item;

import org.mapiscope.mapi.HResult;

/**
 * Something of an item that its copy lacks.
 *
 * @param place the way to it within the item, such as {@code attachment 2 > PR_BODY_W}
 * @param detail what was met there, in English; may be empty
 */
public record Loss(String place, HResult result, String detail) {}
