/**
 * MAPI's interfaces and values in Java: what a client sees, whichever subsystem is behind it.
 *
 * <p>Names follow MAPI's headers: {@code IMAPITable} is {@link org.mapiscope.mapi.MapiTable}, {@code SPropValue} is
 * {@link org.mapiscope.mapi.PropValue}.
 *
 * <p>Source: MAPIDefS.h, MAPIX.h, MAPICode.h. A name in brackets, such as [imapisession-logoff], is a page of
 * Microsoft's MAPI reference, https://learn.microsoft.com/office/client-developer/outlook/mapi/ and that name. An
 * object is called on its session's thread unless its Javadoc says otherwise.
 */
@NullMarked
package org.mapiscope.mapi;

import org.jspecify.annotations.NullMarked;
