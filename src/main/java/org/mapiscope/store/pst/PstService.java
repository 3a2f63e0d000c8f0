package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.store.pst.messaging.MessageStore;

/** The message service for PST files; its profile section has the file's path. Source: MSPST.h. */
public final class PstService implements MessageService {

    /** As Outlook calls the service for PST files, Unicode ones since 2003. */
    public static final String NAME = "MSUPST MS";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Outlook Data File (PST)";
    }

    @Override
    public String providerDllName() {
        return PstService.class.getPackageName();
    }

    @Override
    public List<PropTag> settings() {
        return List.of(PropTags.PR_PST_PATH_W);
    }

    @Override
    public Set<PropTag> plainProperties() {
        return Set.of(PropTags.PR_PST_PATH_W);
    }

    /** Adds what the message store table shows: PR_MDB_PROVIDER, and the store's own name or else the file's. */
    @Override
    public List<PropValue> configure(List<PropValue> values) {
        PropValues given = PropValues.of(values);
        List<PropValue> all = new ArrayList<>(values);
        all.add(PstValues.binary(PropTags.PR_MDB_PROVIDER, StoreEntryId.PROVIDER.bytes().toArray()));
        Optional<String> path = given.string(PropTags.PR_PST_PATH_W);
        if (path.isPresent() && given.string(PropTags.PR_DISPLAY_NAME_W).isEmpty()) {
            all.add(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, storeName(path.get())));
        }
        return all;
    }

    @Override
    public Optional<MsProvider> msProviderInit() {
        return Optional.of(new PstProvider());
    }

    private static String storeName(String path) {
        try {
            Path file = Path.of(path);
            String fallback = String.valueOf(file.getFileName());
            try (MessageStore store = MessageStore.open(file)) {
                String name = PstMsgStore.displayName(store);
                return name.isBlank() ? fallback : name;
            } catch (IOException e) {
                System.getLogger(PstService.class.getName()).log(System.Logger.Level.DEBUG, "Name of a store", e);
                return fallback;
            }
        } catch (InvalidPathException e) {
            return path;
        }
    }
}
