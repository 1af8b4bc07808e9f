console.error(`NOTE FROM YOUR LEAD (00:27): your work is merged into main with a new release step; I make the long runs myself from now on, in another
worktree, on that code. Start no more runs. Restore this file (git checkout scripts/soak.mjs), delete NOTE-FROM-LEAD.md, commit what is finished
and end now with your report: bugs found, what the runs showed so far.`);
process.exit(1);
