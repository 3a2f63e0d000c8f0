package org.mapiscope.operation.view;

/**
 * An address that names are completed with.
 *
 * @param name of the person, as it is shown
 * @param type of the address, such as SMTP
 * @param completion the text that is shown while a name is typed
 * @param details all that is kept of it, in lines
 */
public record Nickname(String name, String type, String address, String completion, String details) {}
