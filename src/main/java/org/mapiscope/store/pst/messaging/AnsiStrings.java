package org.mapiscope.store.pst.messaging;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.AnsiCodePages;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/**
 * What the strings of PT_STRING8 of a file are in. Thread-safe.
 *
 * <p>MAPI makes such strings in the code page of Windows, and an object says which that was: a message by
 * PR_MESSAGE_CODEPAGE, or by what its body was sent in, or by its locale. A folder says nothing; in a file that has no
 * Unicode it was made on the machine where its messages were.
 *
 * <p>Source: [MS-OXCMSG] 2.2.1.4, 2.2.1.5; [MS-OXPROPS] PidTagInternetCodepage.
 */
public final class AnsiStrings {

    private static final int PR_MESSAGE_CODEPAGE = 0x3FFD_0003;
    private static final int PR_INTERNET_CPID = 0x3FDE_0003;
    private static final int PR_MESSAGE_LOCALE_ID = 0x3FF1_0003;
    /** Messages that are asked; nearly all of a file say the same. */
    private static final int ASKED = 32;

    private final NodeDatabase database;
    private final AtomicReference<@Nullable Charset> ofMost = new AtomicReference<>();

    public AnsiStrings(NodeDatabase database) {
        this.database = database;
    }

    /** {@return what the strings of an object are in, whose properties are given} */
    public Charset charset(PropertyContext object) throws IOException {
        return said(object).orElseGet(this::charset);
    }

    /** {@return what the strings of an object are in that says nothing of it} Asks some messages, the first time. */
    public Charset charset() {
        Charset known = ofMost.get();
        if (known == null) {
            known = database.header().format().ansi() ? ofMost() : CodePages.USUAL;
            ofMost.set(known);
        }
        return known;
    }

    private Optional<Charset> said(PropertyContext object) throws IOException {
        boolean ansi = database.header().format().ansi();
        for (int tag : new int[]{PR_MESSAGE_CODEPAGE, PR_INTERNET_CPID}) {
            Optional<Integer> page = object.number(tag);
            if (page.isPresent()) {
                Optional<Charset> charset = AnsiCodePages.ofCodePage(page.get());
                // a file with Unicode has these strings from programs that may well have meant what they wrote
                if (charset.isPresent() || (!ansi && page.get() == AnsiCodePages.UTF_8)) {
                    return charset.or(() -> Optional.of(CodePages.charset(AnsiCodePages.UTF_8)));
                }
            }
        }
        return object.number(PR_MESSAGE_LOCALE_ID).flatMap(AnsiCodePages::ofLocale);
    }

    private Charset ofMost() {
        Map<Charset, Integer> counts = new HashMap<>();
        try {
            EntryWalk<NbtEntry> walk = database.nodes().walk();
            int asked = 0;
            for (NbtEntry node = walk.next(); node != null && asked < ASKED; node = walk.next()) {
                if (node.nid().type() == Nid.NID_TYPE_NORMAL_MESSAGE) {
                    asked++;
                    ask(node.nid()).ifPresent(charset -> counts.merge(charset, 1, Integer::sum));
                }
            }
        } catch (IOException e) {
            // those that were asked before the damage have to do
            return most(counts);
        }
        return most(counts);
    }

    private Optional<Charset> ask(Nid message) throws IOException {
        try {
            return said(PropertyContext.read(database.node(message)));
        } catch (CorruptDataException e) {
            return Optional.empty();
        }
    }

    private static Charset most(Map<Charset, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Charset, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(CodePages.USUAL);
    }
}
