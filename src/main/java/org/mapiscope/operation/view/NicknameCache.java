package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.smartview.Block;
import org.mapiscope.smartview.SmartViewParser;

/**
 * Reads the addresses that Outlook completes names with: an associated message of the Inbox has them. Call it on the
 * session's thread.
 */
public final class NicknameCache {
    private static final List<String> CLASSES = List.of("IPM.Configuration.Autocomplete");
    private static final String PR_DISPLAY_NAME = "0x3001";
    private static final String PR_ADDRTYPE = "0x3002";
    private static final String PR_EMAIL_ADDRESS = "0x3003";

    /** What is shown in the list below the line that a name is typed into. */
    private static final String PR_DROPDOWN_DISPLAY_NAME = "0x6001";

    private NicknameCache() {}

    /** {@return the addresses of a store's cache} What cannot be read is in the attempts, and that a person stopped it. */
    public static Findings<Nickname> read(OpenSession session, ObjectPath.Store store, MapiProgress progress)
            throws MapiException {
        Reading<Nickname> names = new Reading<>(progress);
        names.look(CLASSES.getFirst(), () -> ofInbox(session, store, names));
        return names.done();
    }

    private static void ofInbox(OpenSession session, ObjectPath.Store store, Reading<Nickname> names)
            throws MapiException {
        Optional<SpecialFolders.Location> inbox = SpecialFolders.read(session, store).find(SpecialFolders.Kind.INBOX);
        if (inbox.isEmpty()) {
            throw new MapiException("IMsgStore::GetReceiveFolder", HResult.MAPI_E_NOT_FOUND, "the store has no Inbox");
        }
        ObjectPath.Entry folder = new ObjectPath.Entry(store.store(), inbox.get().entryId());
        new ClassedMessages(session, folder, CLASSES).each(MapiContainer.MAPI_ASSOCIATED, names, found -> {
            PropValues values = WholeProperties.read(session, found.message(),
                    List.of(ViewTags.PR_ROAMING_BINARYSTREAM));
            values.binary(ViewTags.PR_ROAMING_BINARYSTREAM)
                    .ifPresent(bytes -> names.addAll(ofCache(SmartViewParser.NICKNAMECACHE.parse(bytes))));
        });
    }

    /** {@return a row each; what is no row, or cannot be taken apart, as one nickname without a name} */
    static List<Nickname> ofCache(Block cache) {
        List<Nickname> names = new ArrayList<>();
        for (Block row : BlockSearch.each(cache).filter(block -> block.text().matches("Row \\d+")).toList()) {
            names.add(ofRow(row));
        }
        return names.isEmpty() ? List.of(new Nickname("", "", "", "", cache.render())) : names;
    }

    private static Nickname ofRow(Block row) {
        return new Nickname(property(row, PR_DISPLAY_NAME), property(row, PR_ADDRTYPE),
                property(row, PR_EMAIL_ADDRESS), property(row, PR_DROPDOWN_DISPLAY_NAME), row.render());
    }

    private static String property(Block row, String id) {
        return BlockSearch.each(row)
                .filter(block -> block.children().stream()
                        .anyMatch(part -> part.text().startsWith("PropTag = " + id)))
                .findFirst().flatMap(block -> BlockSearch.value(block, "PropString = ")).orElse("");
    }
}
