package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.StoreContents.AttachContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;
import org.mapiscope.mapi.contract.WorldFactory;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.nativemapi.com.CMapi;
import org.mapiscope.nativemapi.com.CMapi.StoreCall;
import org.mapiscope.nativemapi.com.LibraryException;

/** The machine's MAPI over the MAPI in C, which counts what it handed out: {@link #close} finds a leak. */
final class NativeWorld implements ContractWorld {
    private static final String SERVICE = "TESTMS";

    private final ExecutorService notifications = Executors.newSingleThreadExecutor();
    private final Map<String, Integer> stores = new TreeMap<>();
    private final Map<String, Integer> roots = new TreeMap<>();
    private final CMapi library = CMapi.empty();
    // what a bad provider of an earlier test keeps is not counted again
    private final int allocationsBefore = library.allocations();
    private final CallLog log = new CallLog();
    private final Mapi mapi;
    private boolean leaksAllowed;

    private NativeWorld(List<StoreContents> contents) throws MapiException {
        int profile = library.addProfile(PROFILE);
        for (StoreContents each : contents) {
            stores.put(each.name(), addStore(profile, each));
        }
        try {
            mapi = NativeMapi.create(library.open(notifications), log);
        } catch (LibraryException e) {
            throw new IllegalStateException(e);
        }
        mapi.initialize(0);
    }

    /** Opens such worlds. */
    static final class Factory extends WorldFactory {
        @Override
        public ContractWorld open(Path folder, List<StoreContents> contents) throws MapiException {
            return NativeWorld.of(contents);
        }
    }

    static NativeWorld of(List<StoreContents> contents) throws MapiException {
        return new NativeWorld(contents);
    }

    private int addStore(int profile, StoreContents contents) throws MapiException {
        int store = library.addStore(profile, contents.properties());
        contents.names().forEach(name -> library.addName(store, name));
        int root = library.rootFolder(store, contents.root().properties());
        roots.put(contents.name(), root);
        addContents(store, root, contents.root(), contents.receiveFolders());
        return store;
    }

    private void addContents(int store, int folder, FolderContents contents, Map<String, String> receiveFolders)
            throws MapiException {
        receiveFolders.forEach((messageClass, name) -> {
            if (contents.properties().equals(FolderContents.named(name))) {
                library.addReceiveFolder(store, messageClass, folder);
            }
        });
        for (FolderContents each : contents.folders()) {
            addContents(store, library.addFolder(folder, each.properties()), each, receiveFolders);
        }
        for (MessageContents each : contents.messages()) {
            fill(library.addMessage(folder, each.properties()), each);
        }
        for (MessageContents each : contents.associated()) {
            fill(library.addAssociated(folder, each.properties()), each);
        }
    }

    private void fill(int message, MessageContents contents) throws MapiException {
        for (List<PropValue> recipient : contents.recipients()) {
            library.addRecipient(message, recipient);
        }
        for (AttachContents attachment : contents.attachments()) {
            int attach = library.addAttach(message, attachment.properties());
            for (MessageContents embedded : attachment.message()) {
                fill(library.addEmbedded(attach, embedded.properties()), embedded);
            }
        }
    }

    /** {@return where all calls are reported} */
    CallLog log() {
        return log;
    }

    /** {@return the number of the store's root folder} */
    int root(String store) {
        return Optional.ofNullable(roots.get(store)).orElseThrow();
    }

    /** {@return what is told how to behave, and what it was asked} */
    CMapi library() {
        return library;
    }

    /** Says that a provider keeps what it should give back, so that nobody can. */
    void allowLeaks() {
        leaksAllowed = true;
    }

    @Override
    public Mapi mapi() {
        return mapi;
    }

    @Override
    public void addProfile(String name) {
        library.addProfile(name);
    }

    @Override
    public String serviceName() {
        return SERVICE;
    }

    @Override
    public void confirmLogoff(boolean answer) {
        library.answerLogoff(answer);
    }

    @Override
    public void chooseProfile(Optional<String> answer) {
        library.chooseProfile(answer);
    }

    @Override
    public List<Long> owners() {
        return library.owners();
    }

    @Override
    public void failLogon(String store, Optional<HResult> result) {
        library.answer(number(store), StoreCall.LOGON, result.orElse(HResult.S_OK));
    }

    @Override
    public void failLogoff(String store, HResult result) {
        library.answer(number(store), StoreCall.LOGOFF, result);
    }

    @Override
    public void setInTransit(int flags) {
        library.setInTransit(flags);
    }

    @Override
    public void optOutOfFastShutdown(String store) {
        library.answer(number(store), StoreCall.FAST_SHUTDOWN, HResult.MAPI_E_NO_SUPPORT);
    }

    @Override
    public void tell(String store, Notification notification) throws MapiException {
        library.tell(number(store), notification);
    }

    @Override
    public int openStoreLogons() {
        return library.storeLogons();
    }

    private int number(String store) {
        return Optional.ofNullable(stores.get(store)).orElseThrow();
    }

    @Override
    public void close() {
        // DoFastShutdown is the last call of all: nothing is given back after it
        boolean over = library.calls().contains("IMAPIClientShutdown::DoFastShutdown()");
        mapi.uninitialize();
        List<Integer> left = List.of(library.references(), library.allocations() - allocationsBefore);
        library.reset();
        notifications.shutdown();
        if (!leaksAllowed && !over) {
            assertEquals(List.of(0, 0), left, "references and blocks of memory that were not given back");
        }
    }
}
