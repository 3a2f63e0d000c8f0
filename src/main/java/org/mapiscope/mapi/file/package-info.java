/** What can be done with a message store's file without MAPI: checked, dumped, converted, made. The store packages do it. */
@NullMarked
package org.mapiscope.mapi.file;

import org.jspecify.annotations.NullMarked;
