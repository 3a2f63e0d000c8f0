/**
 * Windows registry hives, read lazily and never written: the file and its transaction logs, bins, cells, keys, values.
 *
 * <p>Source: "Windows registry file format specification" of the project regf, and the documentation of libregf. The
 * names of structures in errors are the signatures that they have in the file: regf, hbin, nk, vk, sk, lf, lh, li, ri,
 * db.
 */
@NullMarked
package org.mapiscope.registry.hive;

import org.jspecify.annotations.NullMarked;
