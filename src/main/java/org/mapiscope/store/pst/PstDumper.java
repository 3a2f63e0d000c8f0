package org.mapiscope.store.pst;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.DumpSummary;
import org.mapiscope.mapi.file.StoreDumper;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.Salvage;

/** Dumps PST and OST files. Thread-safe. */
public final class PstDumper implements StoreDumper {

    private static final String CALL = "dump";

    /** ASCII, which every terminal and pipe takes. */
    private static final JsonFactory JSON = new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public DumpSummary dump(Path file, Writer out, MapiProgress progress) throws MapiException {
        DumpDamages damages = new DumpDamages();
        try (NodeDatabase database = open(file, damages, progress); JsonGenerator json = generator(out)) {
            DumpSummary summary = new PstDump(database, damages, json).write(progress);
            json.flush();
            if (progress.isCancelled()) {
                throw new MapiException(CALL, HResult.MAPI_E_USER_CANCEL, file + " is not dumped whole");
            }
            out.write(System.lineSeparator());
            return summary;
        } catch (IOException e) {
            throw PstFailure.of(CALL, e);
        }
    }

    /** Opens a file; one whose header cannot be believed with what lies in it. */
    private static NodeDatabase open(Path file, DumpDamages damages, MapiProgress progress) throws IOException {
        try {
            return NodeDatabase.open(file, damages);
        } catch (CorruptDataException e) {
            damages.met(e);
            return Salvage.open(file, damages::met, progress).database().with(damages);
        }
    }

    static JsonGenerator generator(Writer out) throws IOException {
        return JSON.createGenerator(out);
    }
}
