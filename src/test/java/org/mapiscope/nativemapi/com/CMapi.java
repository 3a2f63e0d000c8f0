package org.mapiscope.nativemapi.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;

/**
 * The MAPI in C of {@code src/test/native}: what tests tell it, and what it has to say. What it has is numbered: profiles,
 * stores, folders, messages, recipients, attachments.
 *
 * <p>There is one in a process. Thread-safe, as the library is.
 */
public final class CMapi {
    private static final int ENTRY_ID_SIZE = 24;
    private static final int MOST_OWNERS = 100;

    private final Path path;
    private final NativeLibrary library;

    private CMapi(Path path) {
        this.path = path;
        library = NativeLibrary.getInstance(path.toString());
    }

    private static final class Loaded {
        static final CMapi MAPI = new CMapi(CMapiBuild.library());
    }

    /**
     * {@return the library, with nothing in it} The test is skipped where it cannot be built.
     */
    public static CMapi empty() {
        CMapiBuild.require();
        CMapi mapi = Loaded.MAPI;
        mapi.reset();
        return mapi;
    }

    /** {@return where the library is, for a program that loads it itself} */
    public Path path() {
        return path;
    }

    /**
     * {@return the library as a MAPI that can be called}
     *
     * @param notifications where advise sinks are told
     */
    public MapiLibrary open(Executor notifications) throws LibraryException {
        return MapiLibrary.load(path.toString(), notifications);
    }

    private int call(String function, @Nullable Object... arguments) {
        return function(function).invokeInt(arguments);
    }

    private Function function(String name) {
        return library.getFunction("Test" + name);
    }

    /** Forgets all that there is and was told. Returns how many references were still held. */
    public int reset() {
        return call("Reset");
    }

    /** Makes a profile "Test" with the stores "Mailbox" and "Archive", with some folders and messages. */
    public void makeDefaultWorld() {
        function("DefaultWorld").invokeVoid(new Object[0]);
    }

    public int addProfile(String name) {
        try (Memory text = wide(name)) {
            return call("AddProfile", text);
        }
    }

    /** Adds a store with its root folder to a profile. */
    public int addStore(int profile, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddStore", profile, values.size(), array));
    }

    /** {@return the root folder of a store, which gets these values} */
    public int rootFolder(int store, List<PropValue> values) throws MapiException {
        return with(values, array -> call("RootFolder", store, values.size(), array));
    }

    public int addFolder(int parent, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddFolder", parent, values.size(), array));
    }

    public int addMessage(int folder, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddMessage", folder, 0, values.size(), array));
    }

    public int addAssociated(int folder, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddMessage", folder, 1, values.size(), array));
    }

    public int addRecipient(int message, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddRecipient", message, values.size(), array));
    }

    /** Adds an attachment; it gets the next PR_ATTACH_NUM. */
    public int addAttach(int message, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddAttach", message, values.size(), array));
    }

    /** Makes an attachment a message. */
    public int addEmbedded(int attach, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddEmbedded", attach, values.size(), array));
    }

    /** Puts a row into the outgoing queue of a store. */
    public int addOutgoing(int store, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddOutgoing", store, values.size(), array));
    }

    /** Adds a rule to a folder's PR_RULES_TABLE. */
    public int addRule(int folder, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddRule", folder, 0, values.size(), array));
    }

    /** Adds a member to a folder's PR_ACL_TABLE. */
    public int addMember(int folder, List<PropValue> values) throws MapiException {
        return with(values, array -> call("AddRule", folder, 1, values.size(), array));
    }

    /** {@return the identifier that a name has got in a store: the next one from 0x8000 on} */
    public int addName(int store, NamedProp name) {
        MemoryWriter writer = writer();
        new NameWriter(writer).write(List.of(name));
        try (Memory names = writer.toMemory()) {
            return call("AddName", store, names.getPointer(0));
        }
    }

    /** Has messages of a class arrive in a folder. */
    public void addReceiveFolder(int store, String messageClass, int folder) {
        try (Memory text = wide(messageClass)) {
            function("AddReceiveFolder").invokeVoid(new Object[]{store, text, folder});
        }
    }

    /** Makes a folder a search folder that searches these folders. */
    public void setSearch(int folder, Restriction restriction, List<EntryId> folders) throws MapiException {
        MemoryWriter writer = writer();
        PropWriter props = new PropWriter(writer, "TestSetSearch");
        int criteria = props.restrictions().write(restriction);
        int list = props.entryList(folders);
        try (Memory memory = writer.toMemory()) {
            call("SetSearch", folder, memory.share(criteria), memory.share(list), 0);
        }
    }

    /** Sets properties of what has this number, and tells the tables that show it. */
    public void set(int number, List<PropValue> values) throws MapiException {
        with(values, array -> {
            function("SetProps").invokeVoid(new Object[]{number, values.size(), array});
            return number;
        });
    }

    /** Takes something away, and tells the tables that show it. */
    public void delete(int number) {
        function("Delete").invokeVoid(new Object[]{number});
    }

    /** {@return the entry identifier of a store, folder or message} */
    public EntryId entryId(int number) {
        try (Memory bytes = new Memory(ENTRY_ID_SIZE)) {
            function("Entry").invokeVoid(new Object[]{number, bytes});
            return EntryId.of(bytes.getByteArray(0, ENTRY_ID_SIZE));
        }
    }

    /**
     * {@return a table of these rows, in the columns of the first one}
     *
     * @param flags MAPI_UNICODE, or 0 for PT_STRING8
     */
    public NativeTable createTable(MapiLibrary mapi, List<List<PropValue>> rows, int flags) throws MapiException {
        MemoryWriter writer = writer();
        int set = new NativeForms(writer).rowSet(rows);
        PointerByReference table = new PointerByReference();
        try (Memory memory = writer.toMemory()) {
            call("CreateTable", memory.share(set), flags, table);
        }
        return new NativeTable(mapi, table.getValue());
    }

    /** {@return a table of that size, with the columns of a view of mail and then numbers} */
    public NativeTable bigTable(MapiLibrary mapi, int rows, int columns) {
        PointerByReference table = new PointerByReference();
        call("BigTable", rows, columns, table);
        return new NativeTable(mapi, table.getValue());
    }

    /**
     * Reads a table to its end in C and touches each value.
     *
     * @return value by value 31 times what it was plus the value: a number, a file time, or for a string or bytes 31 times
     *     what it was plus the unit, unit by unit
     */
    public long readTable(NativeTable table, int rowsPerQuery) throws MapiException {
        LongByReference checksum = new LongByReference();
        HResult result = new HResult(
                call("ReadTable", table.pointer("TestReadTable"), rowsPerQuery, checksum));
        if (result.failed()) {
            throw new MapiException("TestReadTable", result, "");
        }
        return checksum.getValue();
    }

    /** {@return the references to its objects that were not given back} */
    public int references() {
        return call("References");
    }

    /** {@return the buffers of MAPIAllocateBuffer and their parts that were not freed} */
    public int allocations() {
        return call("Allocations");
    }

    /** {@return how many stores are logged on} */
    public int storeLogons() {
        return call("StoreLogons");
    }

    /** {@return a line for each call since the library was empty, with its arguments} */
    public List<String> calls() {
        int size = call("Calls", null, 0);
        try (Memory text = new Memory(size)) {
            call("Calls", text, size);
            return text.getString(0, StandardCharsets.UTF_8.name()).lines().toList();
        }
    }

    /**
     * Has a call fail, or work and answer a warning, until it is told S_OK.
     *
     * @param call such as {@code IMAPISession::Logoff} or {@code MAPILogonEx}
     * @param text what GetLastError says; empty for nothing
     */
    public void fail(String call, HResult result, String text) {
        try (Memory words = wide(text)) {
            function("Fail").invokeVoid(new Object[]{call, result.value(), words});
        }
    }

    /** Has a call take that long before anything of it happens. */
    public void hang(String call, int milliseconds) {
        function("Hang").invokeVoid(new Object[]{call, milliseconds});
    }

    /** Has a call answer S_OK and give back what a bad provider does. */
    public void spoil(String call, Bad bad) {
        function("Bad").invokeVoid(new Object[]{call, List.of(Bad.values()).indexOf(bad)});
    }

    /** What a bad provider gives back, in the order of the library's numbers. */
    public enum Bad {
        /** Nothing bad. */
        NOTHING,
        /** Null in the place of an object, a row set, values. */
        NULL_OUT,
        /** A count of 0x7FFFFFFF rows, values, tags or bytes. */
        COUNT,
        /** Null in the place of a row's values. */
        NULL_ROW,
        /** A first value of a type that there is not. */
        TYPE,
        /** A first value that is a string at an address where no memory is. */
        POINTER,
        /** A first value that is a string and null. */
        NULL_STRING,
        /** An object without a function table. */
        NULL_TABLE,
        /** An object with a function table of nulls. */
        NULL_FUNCTION
    }

    /** Says what the person answers whom a logoff asks; yes at first. */
    public void answerLogoff(boolean answer) {
        function("AnswerLogoff").invokeVoid(new Object[]{answer ? 1 : 0});
    }

    /** Says which profile the person chooses whom a logon asks; none for a person who cancels. */
    public void chooseProfile(Optional<String> name) {
        try (Memory text = wide(name.orElse(""))) {
            function("ChooseProfile").invokeVoid(new Object[]{text});
        }
    }

    /** {@return the owners of the questions that the person was asked} */
    public List<Long> owners() {
        try (Memory owners = new Memory((long) Long.BYTES * MOST_OWNERS)) {
            int count = call("Owners", owners, MOST_OWNERS);
            return LongStream.of(owners.getLongArray(0, Math.min(count, MOST_OWNERS))).boxed().toList();
        }
    }

    /** Says what is under way when a store is logged off: LOGOFF_INBOUND, LOGOFF_OUTBOUND, LOGOFF_OUTBOUND_QUEUE. */
    public void setInTransit(int flags) {
        function("Transit").invokeVoid(new Object[]{flags});
    }

    public void disableFastShutdown() {
        function("DisableFastShutdown").invokeVoid(new Object[0]);
    }

    /** Says what a store answers from now on. */
    public void answer(int store, StoreCall call, HResult result) {
        function("StoreAnswers")
                .invokeVoid(new Object[]{store, List.of(StoreCall.values()).indexOf(call), result.value()});
    }

    /** What a store's provider is asked, in the order of the library's numbers. */
    public enum StoreCall {
        LOGON, LOGOFF, FAST_SHUTDOWN
    }

    /** Tells the sinks that were advised on what has this number, or on all of its store, from the library's thread. */
    public void tell(int number, Notification notification) throws MapiException {
        try (Memory memory = memory(notification)) {
            function("Notify").invokeVoid(new Object[]{number, memory});
        }
    }

    /** Tells the sinks that were advised on an object itself: a session, a table. */
    public void tell(NativeUnknown object, Notification notification) throws MapiException {
        try (Memory memory = memory(notification)) {
            function("NotifyObject").invokeVoid(new Object[]{object.pointer("TestNotifyObject"), memory});
        }
    }

    /** Waits until all sinks were told what they were to be told. */
    public void awaitNotifications() {
        function("Wait").invokeVoid(new Object[0]);
    }

    private static Memory memory(Notification notification) throws MapiException {
        MemoryWriter writer = writer();
        new NativeForms(writer).notifications(List.of(notification));
        return writer.toMemory();
    }

    private interface WithArray {
        int call(Pointer array);
    }

    private static int with(List<PropValue> values, WithArray call) throws MapiException {
        MemoryWriter writer = writer();
        int array = new PropWriter(writer, "Test").values(values);
        try (Memory memory = writer.toMemory()) {
            return call.call(memory.share(array));
        }
    }

    private static Memory wide(String text) {
        MemoryWriter writer = writer();
        writer.utf16(text);
        return writer.toMemory();
    }

    private static MemoryWriter writer() {
        return new MemoryWriter(Layout.ofThisProcess());
    }
}
