package org.mapiscope.gui.profile;

import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.operation.LogonOptions;

/** What a person wants to log on to, and what then. */
public record LogonRequest(LogonOptions options, AfterLogon after) {}
