/**
 * Extended MAPI of the machine as COM objects: one class for each interface, its memory, its structures as they lie in
 * memory, and the message pump of the thread that calls it.
 *
 * <p>The only package, with the window's handle, that sees JNA. An object here is called on one thread, the one that
 * called MAPIInitialize; nothing here looks after that. Whoever gets an object with a reference closes it.
 *
 * <p>Source: MAPIDefS.h, MAPIX.h, MAPIAux.h, MAPIGuid.h; ObjIdl.h for IStream. A name in brackets is a page of
 * Microsoft's MAPI reference.
 */
@NullMarked
package org.mapiscope.nativemapi.com;

import org.jspecify.annotations.NullMarked;
