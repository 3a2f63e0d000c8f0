/** Copies PST and OST files into a new PST: all of one store, chosen folders, or several stores together. */
@NullMarked
package org.mapiscope.store.pst.convert;

import org.jspecify.annotations.NullMarked;
