package org.mapiscope.store.file.msg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.file.FileFailure;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.Losses;

/** Writes messages as MSG files, all strings in Unicode. Thread-safe, but for the message. Source: [MS-OXMSG]. */
public final class MsgWriter implements ItemWriter {
    private static final String CALL = "write MSG";

    /** Bytes of a message up to which the file is made in memory: that is faster, and larger ones need room. */
    private static final int IN_MEMORY = 32 << 20;

    /** CLSID_MailMessage, which says that a compound file is a message. */
    private static final String MAIL_MESSAGE = "{00020D0B-0000-0000-C000-000000000046}";

    private final int inMemory;

    public MsgWriter() {
        this(IN_MEMORY);
    }

    /** @param inMemory bytes of a message up to which its file is made in memory */
    MsgWriter(int inMemory) {
        this.inMemory = inMemory;
    }

    @Override
    public List<Loss> write(Message message, Path file, MapiProgress progress) throws MapiException {
        Losses losses = new Losses();
        try {
            if (isSmall(message)) {
                try (POIFSFileSystem container = new POIFSFileSystem();
                        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
                    fill(message, container.getRoot(), losses, progress);
                    container.writeFilesystem(out);
                }
            } else {
                try (POIFSFileSystem container = POIFSFileSystem.create(file.toFile())) {
                    fill(message, container.getRoot(), losses, progress);
                    container.writeFilesystem();
                }
            }
        } catch (IOException e) {
            throw FileFailure.of(CALL, e);
        }
        return losses.all();
    }

    /** A message that does not say how large it is may be anything. */
    private boolean isSmall(Message message) throws MapiException {
        return PropValues.of(message.getProps(List.of(PropTags.PR_MESSAGE_SIZE), 0)).integer(PropTags.PR_MESSAGE_SIZE)
                .orElse(Integer.MAX_VALUE) <= inMemory;
    }

    private static void fill(Message message, DirectoryNode root, Losses losses, MapiProgress progress)
            throws IOException, MapiException {
        root.setStorageClsid(new ClassID(MAIL_MESSAGE));
        NameMap names = new NameMap();
        new MessageStorage(new Writing(names, losses, progress)).writeTop(message, root);
        names.write(root);
    }
}
