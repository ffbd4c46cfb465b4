## Live
