// The browser is found or installed by `samverkan browser install`, never while packages are installed.
module.exports = { skipDownload: true }
