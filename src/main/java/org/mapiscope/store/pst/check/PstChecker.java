package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.mapi.file.RecoveredItem;
import org.mapiscope.mapi.file.StoreChecker;
import org.mapiscope.store.pst.PstFailure;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.OrderedEntries;
import org.mapiscope.store.pst.ndb.Salvage;

/** Checks PST and OST files: header, allocation maps, B-trees, blocks, and all that is in nodes. Thread-safe. */
public final class PstChecker implements StoreChecker {

    private static final String CALL = "check";

    @Override
    public CheckReport check(Path file, MapiProgress progress) throws MapiException {
        return check(file, progress, Recovery::none);
    }

    @Override
    public CheckReport checkAndRecover(Path file, MapiProgress progress) throws MapiException {
        return check(file, progress, Recovery::items);
    }

    private static CheckReport check(Path file, MapiProgress progress, Last last) throws MapiException {
        try {
            return run(file, progress, last);
        } catch (IOException e) {
            throw PstFailure.of(CALL, e);
        }
    }

    /** What is done with a file that was checked. */
    private interface Last {
        List<RecoveredItem> items(Inspection inspection, Shown shown) throws IOException;
    }

    private static CheckReport run(Path file, MapiProgress progress, Last last) throws IOException {
        Findings findings = new Findings();
        Salvage salvage;
        try {
            salvage = Salvage.open(file, damage -> findings.add(kind(damage), damage), progress);
        } catch (CorruptDataException e) {
            findings.add(FindingKind.HEADER, e);
            return new CheckReport("", new CheckReport.Counts(0, 0, 0, 0, 0, 0), findings.list(), List.of(), true);
        }
        try (salvage; NodeDatabase database = salvage.database()) {
            Inspection inspection = new Inspection(salvage, database, findings, progress);
            new HeaderCheck(inspection).run();
            new SpaceCheck(inspection).run();
            new BlockCheck(inspection).run();
            ObjectCheck objects = new ObjectCheck(inspection);
            new StoreCheck(inspection, objects).run();
            OrderedEntries<NbtEntry> nodes = salvage.nodes();
            Children children = new Children(nodes);
            Shown shown = new Shown(nodes.size());
            FolderCheck folders = new FolderCheck(inspection, children, shown);
            Parallel.run(nodes.size(), i -> {
                objects.check(database.node(nodes.entry(i).nid()));
                folders.check(i);
            }, progress);
            List<RecoveredItem> recovered = last.items(inspection, shown);
            return new CheckReport(salvage.header().format().title(), counts(salvage), findings.list(), recovered,
                    !progress.isCancelled());
        }
    }

    private static FindingKind kind(CorruptDataException damage) {
        if (damage.structure().startsWith("NBT")) {
            return FindingKind.NODE_TREE;
        }
        return damage.structure().startsWith("BBT") ? FindingKind.BLOCK_TREE : FindingKind.HEADER;
    }

    private static CheckReport.Counts counts(Salvage salvage) throws IOException {
        OrderedEntries<NbtEntry> nodes = salvage.nodes();
        int[] types = new int[Nid.TYPES];
        for (int i = 0; i < nodes.size(); i++) {
            types[nodes.entry(i).nid().type()]++;
        }
        return new CheckReport.Counts(salvage.file().size(), nodes.size(), salvage.blocks().size(),
                types[Nid.NID_TYPE_NORMAL_FOLDER] + types[Nid.NID_TYPE_SEARCH_FOLDER],
                types[Nid.NID_TYPE_NORMAL_MESSAGE], types[Nid.NID_TYPE_ASSOC_MESSAGE]);
    }
}
