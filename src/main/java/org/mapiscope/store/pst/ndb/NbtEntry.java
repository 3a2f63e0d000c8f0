package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * What the node B-tree knows of a node.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.4.
 *
 * @param nid its name (nid)
 * @param data its data block or data tree (bidData)
 * @param subnodes the B-tree of its subnodes, or none (bidSub)
 * @param parent the folder that a folder or message is in (nidParent); 0 for other nodes
 */
public record NbtEntry(Nid nid, Bid data, Bid subnodes, Nid parent) {

    static NbtEntry read(BinaryView entry, PstFormat format) throws CorruptDataException {
        int id = format.idSize();
        return new NbtEntry(new Nid(entry.i32("nid", 0)), new Bid(format.id(entry, "bidData", id)),
                new Bid(format.id(entry, "bidSub", 2L * id)), new Nid(entry.i32("nidParent", 3L * id)));
    }
}
