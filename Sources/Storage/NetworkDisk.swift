import Foundation

/// Disks of other machines: SQLite's write-ahead log needs memory that all its writers share, so they must be on one host.
enum NetworkDisk {
    /// What kind of network disk a folder stands on, such as `nfs4`; nil for a local disk.
    static func kind(of folder: String) -> String? {
        #if canImport(Darwin)
            var disk = statfs()
            guard statfs(folder, &disk) == 0, disk.f_flags & UInt32(MNT_LOCAL) == 0 else { return nil }
            return withUnsafeBytes(of: disk.f_fstypename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        #else
            let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
            return kind(of: URL(fileURLWithPath: folder).resolvingSymlinksInPath().path, mounts: mounts)
        #endif
    }

    /// The same by Linux's list of mounts: the longest mount point above a folder, the last where one lies over another.
    static func kind(of folder: String, mounts: String) -> String? {
        var best: (point: String, kind: String) = ("", "")
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
            let point = fields[4].replacingOccurrences(of: "\\040", with: " ")
            let holds = point == "/" || folder == point || folder.hasPrefix(point + "/")
            if holds && point.utf8.count >= best.point.utf8.count { best = (point, String(fields[dash + 1])) }
        }
        return network.contains(best.kind) ? best.kind : nil
    }

    private static let network: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ceph", "glusterfs", "lustre", "fuse.sshfs",
        "fuse.rclone",
        "fuse.s3fs", "fuse.gcsfuse", "fuse.davfs", "fuse.glusterfs", "fuse.ceph",
    ]
}
