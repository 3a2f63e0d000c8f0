/** All that can be done with PST and OST files without MAPI, put together. */
@NullMarked
package org.mapiscope.store.pst.file;

import org.jspecify.annotations.NullMarked;
