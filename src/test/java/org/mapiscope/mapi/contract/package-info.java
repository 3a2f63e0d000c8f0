/**
 * What every MAPI subsystem keeps to, whoever wrote it: one abstract contract for each interface of {@code mapi}, over a
 * {@link org.mapiscope.mapi.contract.ContractWorld} that builds profiles and stores from plain values.
 */
@NullMarked
package org.mapiscope.mapi.contract;

import org.jspecify.annotations.NullMarked;
