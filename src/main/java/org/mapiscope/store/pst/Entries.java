package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/** Opens folders and messages by their entry identifiers. */
final class Entries {

    private Entries() {}

    /** @param entryId empty for the root folder */
    static MapiProp open(String call, PstStore store, Optional<EntryId> entryId) throws MapiException {
        store.checkOpen(call);
        try {
            return open(call, store, entryId.isEmpty() ? Nid.NID_ROOT_FOLDER : nid(call, store, entryId.get()));
        } catch (IOException e) {
            throw PstFailure.of(call, e);
        }
    }

    private static MapiProp open(String call, PstStore store, Nid nid) throws IOException, MapiException {
        return switch (nid.type()) {
            case Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER ->
                new PstFolder(store, store.file().folder(nid));
            case Nid.NID_TYPE_NORMAL_MESSAGE, Nid.NID_TYPE_ASSOC_MESSAGE ->
                new PstMessage(store, store.file().message(nid));
            default -> throw new MapiException(call, HResult.MAPI_E_INVALID_ENTRYID,
                    "node %s is neither folder nor message".formatted(nid));
        };
    }

    private static Nid nid(String call, PstStore store, EntryId entryId) throws IOException, MapiException {
        if (entryId.bytes().size() != org.mapiscope.store.pst.messaging.EntryId.SIZE
                || !entryId.providerUid().equals(Optional.of(store.uid()))) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_ENTRYID, entryId + " is not of this store");
        }
        BinaryView bytes = BinaryView.of("the caller", "ENTRYID", 0, entryId.bytes().toArray());
        Optional<Node> node = store.file().node(org.mapiscope.store.pst.messaging.EntryId.read(bytes));
        return node.map(Node::nid).orElseThrow(() -> new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                "%s has no object of entry identifier %s".formatted(store.path(), entryId)));
    }
}
