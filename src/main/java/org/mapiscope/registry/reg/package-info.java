/**
 * The .reg files that Windows' registry editor writes and reads, as trees of keys and values, and the other way round.
 *
 * <p>Source: "How to add, modify, or delete registry subkeys and values by using a .reg file" (Microsoft Support); what
 * that leaves open is in docs/decisions/0023-reg-files.md.
 */
@NullMarked
package org.mapiscope.registry.reg;

import org.jspecify.annotations.NullMarked;
