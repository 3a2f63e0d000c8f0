package org.mapiscope.gui.browse;

import java.nio.file.Path;
import java.util.Locale;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;

/** A session with a PST file open, as a browser is given it, and the places in it that tests go to. FX thread only. */
final class BrowsedFile implements AutoCloseable {
    final TestClient client;
    final ClientSession session;
    final EntryId store;
    final Place storeProperties;
    /** The folder above all. */
    final Place root;
    /** The folder that a person knows as the uppermost. */
    final Place top;

    /** @param folder for the client's profiles */
    BrowsedFile(Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder);
        session = client.open(Path.of(System.getProperty("mapiscope.demo"), "testPST_variousBodyTypes.pst"));
        store = session.stores().getFirst().entryId();
        storeProperties = new Place.Properties(new ObjectPath.Store(store));
        FolderTree tree = new FolderTree(session.session().store(store).orElseThrow());
        root = Place.contents(new ObjectPath.Entry(store, tree.root().entryId()), 0);
        top = Place.contents(new ObjectPath.Entry(store, tree.ipmSubtree().entryId()), 0);
    }

    /** Does what was begun. */
    void runAll() {
        client.tasks.runAll();
    }

    @Override
    public void close() {
        runAll();
        client.close();
    }
}
