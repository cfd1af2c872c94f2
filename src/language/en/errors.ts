import type { errors as source } from "../nl/errors";

export const errors: Record<keyof typeof source, string> = {
  "error.not-signed-in": "You are not signed in. Sign in and try again.",
  "error.popup-blocked": "The window to sign in was blocked. Allow windows for this app and try again.",
  "error.sign-in-cancelled": "You stopped signing in. Nothing was lost. Sign in if you want to go on.",
  "error.other-account": "You chose another account than the one you began with. Choose the same account. Do you want to go on with the other? Then load the app again.",
  "error.permission-missing": "The app may not do this yet. Give consent when you are asked, or ask your administrator to allow “{scope}”.",
  "error.unreachable": "We cannot reach the server, or it is too busy. Check your connection, wait a moment and try again.",
  "error.unexpected-response": "The server gave an answer that we do not understand. Try again later. Does it stay so? Tell your administrator that “{field}” is missing.",
  "error.refused": "The server refuses this. Try again later. Does it stay so? Give your administrator this code: {code}.",

  "error.no-access": "You may not store anything in this part of the DMS. Choose another dossier, or ask the records manager for access. Do you have that already? Then this app itself was not let into the archive site yet. Ask your administrator.",
  "error.not-found.site": "The archive site is not there. Ask your administrator to check the settings of the app.",
  "error.not-found.library": "The library of dossiers is not there. Ask your administrator to check the settings of the app.",
  "error.not-found.dossier": "This dossier is not there any more. Choose another dossier, or ask the records manager where it is.",
  "error.not-found.folder": "The folder of this filing is not there any more. Ask the records manager where it is, and then try again.",
  "error.not-found.file": "A stored file is not there any more. Ask the records manager where it is, and then try again.",
  "error.not-found.list": "The list of agreements is not there. Ask your administrator to check the settings of the app.",
  "error.interrupted": "The connection was lost, or the server is too busy. Nothing else was lost. Wait a moment and try again: you go on where you were.",
  "error.quota-exceeded": "The DMS is full. Ask the records manager for room and then try again.",
  "error.too-large": "Your network or the DMS does not take a file: it is too large. Nothing was lost. Ask your administrator to allow larger files (code 413). Then try again.",
  "error.locked": "Somebody else has locked this in the DMS. Wait a moment and try again, or ask the records manager.",
  "error.filed-elsewhere": "Keeping these messages was begun already, on another device or here earlier. Nothing was stored now. Open the chat again later.",
  "error.name-taken": "Something else of the name {path} is in the DMS already. Nothing was overwritten. Ask the records manager to look at it.",
  "error.changed-meanwhile": "Somebody changed this in the DMS meanwhile. Try again.",

  "error.storage-refused": "Your browser does not let us keep anything on this computer. Close a private window, open the app in an ordinary window and begin again.",
  "error.storage-full": "There is too little room on this computer to prepare the filing. Make room and try again.",
  "error.in-use": "This filing is already going on in another window or tab. Go on there, or close it and try again.",
  "error.journal-unreadable": "What stood ready on this computer cannot be read any more. Give this filing up and begin this chat again. What is in the DMS already, stays there.",
};
