package org.mapiscope.mapi;

/**
 * A provider's own words on its last failure (MAPIERROR).
 *
 * <p>Source: MAPIDefS.h; IMAPIProp::GetLastError.
 *
 * @param error what went wrong
 * @param component who says so
 * @param lowLevelError the number below MAPI's; 0 when there is none
 * @param context the place in the component; 0 when there is none
 */
public record MapiError(String error, String component, int lowLevelError, int context) {}
