package org.mapiscope.mime.calendar;

/**
 * Somebody who takes part.
 *
 * @param name may be empty
 * @param address of SMTP; empty where there is none
 */
public record Person(String name, String address) {
    boolean isEmpty() {
        return name.isEmpty() && address.isEmpty();
    }
}
