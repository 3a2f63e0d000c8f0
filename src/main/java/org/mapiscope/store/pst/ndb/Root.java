package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * Where the two B-trees start, and what the file says of its own size.
 *
 * <p>Source: [MS-PST] 2.2.2.5.
 *
 * @param fileEnd bytes in the file (ibFileEof)
 * @param nodes root page of the node B-tree (BREFNBT)
 * @param blocks root page of the block B-tree (BREFBBT)
 * @param allocationValid whether the allocation maps can be trusted (fAMapValid): 0 when not
 */
public record Root(long fileEnd, Bref nodes, Bref blocks, int allocationValid) {

    private static final int FILE_END = 4;

    static Root read(BinaryView header, PstFormat format) throws CorruptDataException {
        int id = format.idSize();
        // dwReserved, then ibFileEof, ibAMapLast, cbAMapFree, cbPMapFree, the two BREFs and fAMapValid
        int nodes = FILE_END + 4 * id;
        int blocks = nodes + 2 * id;
        int valid = blocks + 2 * id;
        BinaryView root = header.slice("ROOT", format.header().root(), valid + 1);
        return new Root(format.id(root, "ibFileEof", FILE_END), Bref.read(root, nodes, format),
                Bref.read(root, blocks, format), root.u8("fAMapValid", valid));
    }
}
