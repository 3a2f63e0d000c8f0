package org.mapiscope.store.pst.convert;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.AnsiStrings;
import org.mapiscope.store.pst.messaging.EntryId;
import org.mapiscope.store.pst.messaging.NamedProperties;
import org.mapiscope.store.pst.ndb.EntryIndex;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.Salvage;

/** A file that is copied, read past its damages. One thread. */
final class SourceStore implements Closeable {

    private static final int PR_RECORD_KEY = 0x0FF9_0102;
    private static final int PR_IPM_SUBTREE_ENTRYID = 0x35E0_0102;
    private static final int PR_IPM_WASTEBASKET_ENTRYID = 0x35E3_0102;
    private static final int PR_FINDER_ENTRYID = 0x35E7_0102;
    private static final int PR_DISPLAY_NAME = 0x3001;
    /** Deleted Items in OST files, whatever their language. */
    private static final Nid OST_WASTEBASKET = new Nid(0x2162);
    private static final int UID = 4;
    private static final int NID = UID + MapiUid.SIZE;
    private static final String SUBTREE = "IPM_SUBTREE";
    private static final Nid NID_RECEIVE_FOLDER_TABLE = new Nid(0x62B);

    private final NodeDatabase database;
    private final AnsiStrings strings;
    private final Problems problems;
    private final SourceTree tree;
    private final Optional<PropertyContext> properties;
    private final Optional<NamedProperties> names;

    private SourceStore(NodeDatabase database, Problems problems) throws IOException {
        this.database = database;
        this.strings = new AnsiStrings(database);
        this.problems = problems;
        this.tree = SourceTree.read(database);
        this.properties = attempt("the properties of the message store",
                () -> PropertyContext.read(database.node(Nid.NID_MESSAGE_STORE)));
        this.names = attempt("the names of properties", () -> NamedProperties.read(database));
    }

    /** Opens a file; where its header or B-trees are damaged, nodes and blocks are looked for in all of it. */
    static SourceStore open(Path file, MapiProgress progress) throws IOException {
        Problems problems = new Problems(file);
        NodeDatabase database = database(file, problems, progress);
        try {
            return new SourceStore(database, problems);
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    private static NodeDatabase database(Path file, Problems problems, MapiProgress progress) throws IOException {
        try {
            NodeDatabase database = NodeDatabase.open(file, problems);
            if (isWhole(database.nodes(), problems) && isWhole(database.blocks(), problems)) {
                return database;
            }
            database.close();
        } catch (CorruptDataException e) {
            problems.met(e);
        }
        return Salvage.open(file, problems::met, progress).database().with(problems);
    }

    private static boolean isWhole(EntryIndex<?> index, Problems problems) throws IOException {
        try {
            EntryWalk<?> walk = index.walk();
            while (walk.next() != null && !problems.inTrees()) {
                // the walk itself tells of damage
            }
            return !problems.inTrees();
        } catch (CorruptDataException e) {
            problems.met(e);
            return false;
        }
    }

    NodeDatabase database() {
        return database;
    }

    Problems problems() {
        return problems;
    }

    SourceTree tree() {
        return tree;
    }

    Optional<PropertyContext> properties() {
        return properties;
    }

    Optional<NamedProperties> names() {
        return names;
    }

    /** {@return what its strings of PT_STRING8 are in} */
    AnsiStrings strings() {
        return strings;
    }

    boolean ansi() {
        return database.header().format().ansi();
    }

    /** {@return what its entry identifiers have in common} */
    Optional<MapiUid> key() {
        return value(PR_RECORD_KEY).filter(key -> key.length == MapiUid.SIZE).map(key -> new MapiUid(Bytes.of(key)));
    }

    /** {@return the store's name, or that of the file} */
    String displayName() {
        return properties.flatMap(context -> attempt("the store's name", () -> text(context)))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> String.valueOf(database.path().getFileName()));
    }

    /** {@return the folder that the entry identifier in a property of the store names, when it is there} */
    Optional<Nid> folder(int tag) {
        return value(tag).flatMap(SourceStore::nid).filter(tree::hasFolder);
    }

    /** {@return the folder of deleted items: as the store says, or as every OST has it, or by its name} */
    Optional<Nid> wastebasket() {
        Nid top = subtree();
        return folder(PR_IPM_WASTEBASKET_ENTRYID)
                .or(() -> Optional.of(OST_WASTEBASKET).filter(tree.children(top)::contains))
                .or(() -> named(top, "Deleted Items"));
    }

    /** {@return the folder of searches: as the store says, or by its name beside the top that people see} */
    Optional<Nid> finder() {
        return folder(PR_FINDER_ENTRYID).or(() -> tree.parent(subtree()).flatMap(around -> named(around, "Finder")));
    }

    private Optional<Nid> named(Nid parent, String name) {
        return tree.children(parent).stream().filter(child -> name(child).equals(name)).findFirst();
    }

    /** {@return the table of which folder takes what class of messages} */
    Optional<TableContext> receiveFolders() throws IOException {
        Optional<Node> table = database.find(NID_RECEIVE_FOLDER_TABLE);
        return table.isEmpty() || !table.get().hasData()
                ? Optional.empty()
                : Optional.of(TableContext.read(table.get()));
    }

    /** {@return the folder that people see as its top: as it says itself, or by its name, or the root} */
    Nid subtree() {
        return folder(PR_IPM_SUBTREE_ENTRYID).filter(this::canBeTop).or(() -> named(Nid.NID_ROOT_FOLDER, SUBTREE, 2))
                .or(() -> tree.children(Nid.NID_ROOT_FOLDER).stream().filter(this::canBeTop)
                        .max(Comparator.comparingInt(child -> tree.children(child).size())))
                .orElse(Nid.NID_ROOT_FOLDER);
    }

    /** {@return whether a folder can be the top of others, and can be come to} */
    private boolean canBeTop(Nid folder) {
        return folder.type() == Nid.NID_TYPE_NORMAL_FOLDER && tree.isBelow(folder, Nid.NID_ROOT_FOLDER);
    }

    /** {@return the folder's name, or its node where it cannot be read} */
    String name(Nid folder) {
        return attempt("the folder's name", () -> text(PropertyContext.read(database.node(folder))))
                .orElseGet(folder::toString);
    }

    private String text(PropertyContext context) throws IOException {
        Optional<StoredValue> value = context.value(PR_DISPLAY_NAME);
        boolean wide = (context.tag(PR_DISPLAY_NAME).orElse(0) & 0xFFFF) == StoredType.PT_UNICODE;
        return value.isEmpty()
                ? ""
                : value.get().bytes().text(wide ? StandardCharsets.UTF_16LE : strings.charset(context));
    }

    /** {@return what {@code read} gives; empty and reported when the file does not have it} */
    <T> Optional<T> attempt(String what, Reading<T> read) {
        return attempt(() -> what, read);
    }

    /** {@return what {@code read} gives; empty and reported when the file does not have it} Words are made only then. */
    <T> Optional<T> attempt(Supplier<String> what, Reading<T> read) {
        try {
            return Optional.of(read.read());
        } catch (IOException e) {
            problems.lost(Loss.PART, what.get(), e);
            return Optional.empty();
        }
    }

    /** {@return the node that an entry identifier names} */
    static Optional<Nid> nid(byte[] entryId) {
        return entryId.length == EntryId.SIZE
                ? Optional.of(new Nid((entryId[NID] & 0xFF) | (entryId[NID + 1] & 0xFF) << 8
                        | (entryId[NID + 2] & 0xFF) << 16 | (entryId[NID + 3] & 0xFF) << 24))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    /** @param depth levels of folders to look at */
    private Optional<Nid> named(Nid parent, String name, int depth) {
        for (Nid child : tree.children(parent)) {
            // an OST has one for the public folders too, which is empty
            if (name(child).equals(name) && !tree.children(child).isEmpty()) {
                return Optional.of(child);
            }
            Optional<Nid> deeper = depth > 1 ? named(child, name, depth - 1) : Optional.empty();
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> value(int tag) {
        return properties.flatMap(context -> attempt("property 0x%08X".formatted(tag), () -> {
            Optional<StoredValue> value = context.valueOf(tag);
            return value.isPresent() ? value.get().bytes().bytes() : new byte[0];
        }));
    }

    /** Something that is read. */
    interface Reading<T> {
        T read() throws IOException;
    }
}
