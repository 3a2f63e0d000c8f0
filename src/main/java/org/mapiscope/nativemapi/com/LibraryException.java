package org.mapiscope.nativemapi.com;

/** A library that could not be loaded, or is no MAPI: in words for people. */
public class LibraryException extends Exception {
    private static final long serialVersionUID = 1;

    LibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
