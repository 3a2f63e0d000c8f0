/**
 * COM calls, MAPI's memory, and what Windows says of MAPI: the only package, with the window's handle, that sees JNA.
 *
 * <p>May use: mapi. Used by: nativemapi. Source: Microsoft's MAPI headers.
 */
@NullMarked
package org.mapiscope.nativemapi.com;

import org.jspecify.annotations.NullMarked;
