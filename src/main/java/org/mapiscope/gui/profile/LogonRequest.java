package org.mapiscope.gui.profile;

import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.operation.LogonOptions;

/** What a person wants to log on to, and what then. */
public record LogonRequest(Mapi mapi, LogonOptions options, AfterLogon after) {}
