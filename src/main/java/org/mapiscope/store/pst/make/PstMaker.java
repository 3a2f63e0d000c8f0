package org.mapiscope.store.pst.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.MakeSummary;
import org.mapiscope.mapi.file.StoreMaker;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.write.NewFile;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.WriteFailure;

/** Makes PST files. Thread-safe. */
public final class PstMaker implements StoreMaker {

    private static final String CALL = "make-pst";

    @Override
    public MakeSummary make(Path file, ExistingFile existing, StorePlan plan, MapiProgress progress)
            throws MapiException {
        try (NewFile target = NewFile.begin(file, existing)) {
            MadeStore made;
            try (StoreWriter writer = StoreWriter.create(target.path())) {
                made = new MadeStore(writer, plan, progress);
                made.write();
            }
            if (progress.isCancelled()) {
                throw new MapiException(CALL, HResult.MAPI_E_USER_CANCEL, file + " is not made");
            }
            long bytes = Files.size(target.path());
            target.keep();
            return made.summary(bytes);
        } catch (IOException e) {
            throw WriteFailure.of(CALL, e);
        }
    }
}
