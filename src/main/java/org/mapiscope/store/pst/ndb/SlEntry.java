package org.mapiscope.store.pst.ndb;

/**
 * What a subnode B-tree knows of a subnode.
 *
 * <p>Source: [MS-PST] 2.2.2.8.3.3.1.1.
 *
 * @param nid its name, which holds within its node only (nid)
 * @param data its data block or data tree (bidData)
 * @param subnodes the B-tree of its own subnodes, or none (bidSub)
 */
record SlEntry(Nid nid, Bid data, Bid subnodes) {}
